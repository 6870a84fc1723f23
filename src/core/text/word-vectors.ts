import { ModelError } from '../errors.js';

/**
 * A table of word vectors: what a word means by the company it keeps (GloVe, Pennington et al. 2014), cut to the most
 * frequent words and to one byte a number. Found by the hash of `hashTokens`, so the words themselves are not kept.
 */
export interface WordVectors {
  readonly dimensions: number;
  /** SHA-256 of the file, as lower-case hex: a model states on which table it was trained. */
  readonly digest: string;
  /** Row of a word by its hash, or -1. */
  rowOf(hash: number): number;
  /** `rows * dimensions` numbers; times the row's scale they are the vector. */
  readonly codes: Int8Array;
  readonly scales: Float32Array;
}

const MAGIC = 0x31565750;
const HEADER_BYTES = 12;

/** The bytes of a table: header (magic, rows, dimensions), hashes, scales, codes; all numbers little-endian. */
export function packWordVectors(hashes: Int32Array, scales: Float32Array, codes: Int8Array): Uint8Array {
  const rows = hashes.length;
  const bytes = new Uint8Array(HEADER_BYTES + rows * 8 + codes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows, true);
  view.setUint32(8, codes.length / rows, true);
  hashes.forEach((hash, at) => {
    view.setInt32(HEADER_BYTES + at * 4, hash, true);
  });
  scales.forEach((scale, at) => {
    view.setFloat32(HEADER_BYTES + rows * 4 + at * 4, scale, true);
  });
  bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.length), HEADER_BYTES + rows * 8);
  return bytes;
}

/**
 * Reads what `packWordVectors` wrote.
 * @param digest SHA-256 of the bytes, by whoever read them.
 * @throws ModelError MODEL_DAMAGED
 */
export function readWordVectors(bytes: Uint8Array, digest: string): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (what: string): ModelError => new ModelError('MODEL_DAMAGED', `word vectors: ${what}`);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw damaged('not a table of word vectors');
  const rows = view.getUint32(4, true);
  const dimensions = view.getUint32(8, true);
  if (rows === 0 || dimensions === 0 || bytes.length !== HEADER_BYTES + rows * (8 + dimensions))
    throw damaged(`${bytes.length} bytes do not hold ${rows} words of ${dimensions} numbers`);
  const scales = Float32Array.from({ length: rows }, (_, at) =>
    view.getFloat32(HEADER_BYTES + rows * 4 + at * 4, true),
  );
  if (!scales.every(Number.isFinite)) throw damaged('a scale is not a number');
  // Open addressing at half load or less: the hash is well spread, so its low bits do.
  let size = 1024;
  while (size < rows * 2) size *= 2;
  const keys = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  for (let row = 0; row < rows; row++) {
    const hash = view.getInt32(HEADER_BYTES + row * 4, true);
    let slot = hash & (size - 1);
    while (places[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    // Of two words with one hash the more frequent, which comes first, stays.
    if (places[slot] !== -1) continue;
    keys[slot] = hash;
    places[slot] = row;
  }
  return {
    dimensions,
    digest,
    codes: new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + rows * 8, rows * dimensions),
    scales,
    rowOf(hash) {
      let slot = hash & (size - 1);
      while (places[slot] !== -1) {
        if (keys[slot] === hash) return places[slot]!;
        slot = (slot + 1) & (size - 1);
      }
      return -1;
    },
  };
}
