//! Answers the page.

use std::io::BufReader;

use js_sys::{Array, Uint8Array};
use uuid::Uuid;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::blob_reader::BlobReader;
use crate::keys;
use crate::packer::Packer;
use crate::passphrase::passphrase;
use crate::protocol::{
    ADD, CHECK, FINISH, FileProblem, MORE, OPEN, PACK, PASSPHRASE, QR_CODE, READ, SEAL, UNSEAL, VERIFY,
};
use crate::qr;
use crate::sealed::{Opening, Pieces, Sealing};
use crate::unpacked::Unpacked;

/// How many bytes are read at a time.
const AT_A_TIME: usize = 256 * 1024;

/// What the worker has in hand.
#[derive(Default)]
struct Work {
    packer: Option<Packer>,
    unpacked: Option<Unpacked<BufReader<BlobReader>>>,
    /// The file being sealed or opened.
    pieces: Option<Box<dyn Pieces>>,
}

/// Answers requests until the page stops the worker.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut work = Work::default();
    let own = scope.clone();
    let listen = move |event: MessageEvent| {
        let answer = work
            .answer(&event.data().unchecked_into())
            .unwrap_or_else(|why| why.code().into());
        let given = given(&answer);
        // What can't be sent is thrown, and the page hears of that.
        if let Err(why) = own.post_message_with_transfer(&answer, &given) {
            wasm_bindgen::throw_val(why);
        }
    };
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(listen).into_js_value();
    scope.set_onmessage(Some(listen.unchecked_ref()));
    if let Err(why) = scope.post_message(&JsValue::TRUE) {
        wasm_bindgen::throw_val(why);
    }
}

impl Work {
    fn answer(&mut self, request: &Array) -> Result<JsValue, FileProblem> {
        let word = request.get(0).as_string().unwrap_or_default();
        match word.as_str() {
            PACK => {
                let (packer, begun) = Packer::new(&mut reader(request))?;
                self.packer = Some(packer);
                Ok(bytes(&begun))
            }
            ADD => {
                let packer = self.packer.as_mut().ok_or(FileProblem::Missing)?;
                let picture = request.get(2).unchecked_into::<Uint8Array>().to_vec();
                Ok(bytes(&packer.add_picture(id(request)?, &picture)?))
            }
            FINISH => {
                let packer = self.packer.take().ok_or(FileProblem::Missing)?;
                Ok(bytes(&packer.finish()?))
            }
            OPEN => {
                let (unpacked, export) = Unpacked::open(reader(request))?;
                let ids = unpacked.pictures().map(|id| id.to_string().into());
                let answer = std::iter::once(bytes(&export)).chain(ids).collect::<Array>();
                self.unpacked = Some(unpacked);
                Ok(answer.into())
            }
            READ => {
                let unpacked = self.unpacked.as_mut().ok_or(FileProblem::Missing)?;
                Ok(bytes(&unpacked.picture(id(request)?)?))
            }
            CHECK => {
                let unpacked = self.unpacked.as_mut().ok_or(FileProblem::Missing)?;
                unpacked.check(id(request)?)?;
                Ok(JsValue::TRUE)
            }
            SEAL => {
                let sealing = Sealing::begin(reader(request), &text(request, 2))?;
                self.next_of(Box::new(sealing))
            }
            UNSEAL => {
                let opening = Opening::begin(reader(request), &text(request, 2))?;
                self.next_of(Box::new(opening))
            }
            MORE => {
                let pieces = self.pieces.take().ok_or(FileProblem::Missing)?;
                self.next_of(pieces)
            }
            VERIFY => {
                Opening::begin(reader(request), &text(request, 2))?.verify(reader_of(request, 3))?;
                Ok(JsValue::TRUE)
            }
            word if keys::WORDS.contains(&word) => keys::answer(word, request),
            PASSPHRASE => {
                let words = request.get(1).as_f64().unwrap_or_default();
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a small number"
                )]
                let made = passphrase(words as usize)?;
                Ok(Array::of1(&made.into()).into())
            }
            QR_CODE => {
                let (size, path) = qr::draw(&text(request, 1))?;
                Ok(Array::of2(&size.into(), &path.into()).into())
            }
            _ => Err(FileProblem::Missing),
        }
    }

    fn next_of(&mut self, mut pieces: Box<dyn Pieces>) -> Result<JsValue, FileProblem> {
        let piece = pieces.next_piece()?;
        self.pieces = Some(pieces);
        Ok(bytes(&piece))
    }
}

fn reader(request: &Array) -> BufReader<BlobReader> {
    reader_of(request, 1)
}

pub(crate) fn text(request: &Array, place: u32) -> String {
    request.get(place).as_string().unwrap_or_default()
}

fn reader_of(request: &Array, place: u32) -> BufReader<BlobReader> {
    let file: Blob = request.get(place).unchecked_into();
    BufReader::with_capacity(AT_A_TIME, BlobReader::new(file))
}

fn id(request: &Array) -> Result<Uuid, FileProblem> {
    text(request, 1).parse().map_err(|_| FileProblem::Missing)
}

pub(crate) fn bytes(content: &[u8]) -> JsValue {
    Uint8Array::from(content).into()
}

/// The buffers in `answer`, which the page gets without a copy.
fn given(answer: &JsValue) -> Array {
    let of = |value: &JsValue| Some(value.dyn_ref::<Uint8Array>()?.buffer());
    let first = answer.dyn_ref::<Array>().map(|parts| parts.get(0));
    of(&first.unwrap_or_else(|| answer.clone())).into_iter().collect()
}
