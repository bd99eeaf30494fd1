#!/bin/sh
# leash.sh FOLDER COMMAND…: runs COMMAND for as long as standard input is open, then kills it with all its child
# processes, and removes FOLDER. The tests hold the other end of that pipe, so nothing outlives them, however they end.
folder=$1
shift
"$@" </dev/null &
child=$!

end_tree() {
  for task in $(cat "/proc/$1/task/"*/children 2>/dev/null); do end_tree "$task"; done
  kill -KILL "$1" 2>/dev/null
}

cat >/dev/null
end_tree "$child"
wait "$child" 2>/dev/null
rm -rf "$folder"
