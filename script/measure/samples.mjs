// The measurements: numbers by name, and the reason where something couldn't be measured.

export class Samples {
  values = {};
  failures = {};

  add(name, ...values) {
    (this.values[name] ??= []).push(...values);
  }

  /** Does `work`, and if it fails records the reason under `name`. */
  async attempt(name, work) {
    try {
      await work();
    } catch (error) {
      this.failures[name] = String(error.message).split("\n")[0];
      process.stderr.write(`${name}: ${error.stack}\n`);
    }
  }

  /** Why there are no samples under `name`. */
  failure(name) {
    const group = Object.keys(this.failures).find((failed) => `${name}.`.startsWith(`${failed}.`));
    return group && this.failures[group];
  }
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
