// How the page unpacks what it holds: text of seven bits a character, whose bytes are in LZMA's own file format (the `.lzma` of the
// LZMA SDK's specification: five bytes of properties, eight of size, then what the range coder wrote).

/** Characters that a parser of HTML changes or may take for an end; `xtask` packs with the same. */
const KEPT_OUT = [0, 13, 60];

/** The bytes of a text that holds seven bits a character, and up to one byte more, of padding. A character from 128 on stands for two: for one that is kept out, by its index, and for
 * the seven bits after it. */
function bytesFromText(text) {
  const bytes = new Uint8Array(text.length * 2);
  let count = 0, held = 0, value = 0;
  const take = (seven) => {
    value = (value << 7) | seven;
    held += 7;
    if (held >= 8) {
      held -= 8;
      bytes[count++] = value >> held;
      value &= 127;
    }
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) take(code);
    else {
      take(KEPT_OUT[(code >> 7) - 1]);
      take(code & 127);
    }
  }
  return bytes.subarray(0, count);
}

/** What an LZMA file holds that tells its size, which is below 4 GB. The states and tables are those of the specification. */
function bytesFromLzma(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset);
  const contextBits = packed[0] % 9;
  const literalMask = (1 << (((packed[0] / 9) | 0) % 5)) - 1;
  const positionMask = (1 << ((packed[0] / 45) | 0)) - 1;
  const size = view.getUint32(5, true);
  const out = new Uint8Array(size);
  // All chances, of 2,048 that a bit is 0, in one table, by what they are of.
  const MATCH = 0, REP = 192, REP0 = 204, REP1 = 216, REP2 = 228, LONG = 240, SLOT = 432, SPECIAL = 688, ALIGN = 816;
  const LEN = 832, REPLEN = 832 + 514, LITERAL = 832 + 1028;
  const chances = new Uint16Array(LITERAL + (0x300 << (contextBits + 4))).fill(1024);
  let range = 0xffffffff | 0, code = view.getUint32(14) | 0, at = 18;

  /** The next bit, whose chance stands there. */
  function bit(index) {
    const chance = chances[index];
    const bound = Math.imul(range >>> 11, chance);
    let found;
    if ((code >>> 0) < (bound >>> 0)) {
      range = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
      found = 0;
    } else {
      range = (range - bound) | 0;
      code = (code - bound) | 0;
      chances[index] = chance - (chance >> 5);
      found = 1;
    }
    if ((range >>> 24) === 0) {
      range <<= 8;
      code = (code << 8) | packed[at++];
    }
    return found;
  }

  /** A node of a tree of bits, from one down to the first that is not before an end: `bit` in a loop, for speed. */
  function grown(start, node, end) {
    let wide = range, number = code, next = at;
    while (node < end) {
      const index = start + node;
      const chance = chances[index];
      const bound = Math.imul(wide >>> 11, chance);
      if ((number >>> 0) < (bound >>> 0)) {
        wide = bound;
        chances[index] = chance + ((2048 - chance) >> 5);
        node <<= 1;
      } else {
        wide = (wide - bound) | 0;
        number = (number - bound) | 0;
        chances[index] = chance - (chance >> 5);
        node = (node << 1) | 1;
      }
      if ((wide >>> 24) === 0) {
        wide <<= 8;
        number = (number << 8) | packed[next++];
      }
    }
    range = wide; code = number; at = next;
    return node;
  }

  /** A number whose first bits come first. */
  function tree(start, bits) {
    return grown(start, 1, 1 << bits) - (1 << bits);
  }

  /** A number whose last bits come first. */
  function reversed(start, bits) {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const b = bit(start + node);
      node = (node << 1) | b;
      value |= b << i;
    }
    return value;
  }

  /** A number whose bits are as likely 0 as 1. */
  function direct(bits) {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      let b = 0;
      if ((code >>> 0) >= (range >>> 0)) { code = (code - range) | 0; b = 1; }
      value = (value << 1) | b;
      if ((range >>> 24) === 0) { range <<= 8; code = (code << 8) | packed[at++]; }
    }
    return value;
  }

  /** How many bytes are repeated. */
  function length(start, position) {
    if (!bit(start)) return 2 + tree(start + 2 + (position << 3), 3);
    if (!bit(start + 1)) return 10 + tree(start + 130 + (position << 3), 3);
    return 18 + tree(start + 258, 8);
  }

  // The state remembers what came last; the distances to the last four repetitions are kept.
  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0, done = 0;
  while (done < size) {
    const position = done & positionMask;
    const here = (state << 4) + position;
    if (!bit(MATCH + here)) {
      const before = done ? out[done - 1] : 0;
      const start = LITERAL + 0x300 * (((done & literalMask) << contextBits) + (before >> (8 - contextBits)));
      let node = 1;
      if (state >= 7) {
        // After a repetition, what would have followed there is a hint.
        let matched = out[done - rep0 - 1];
        do {
          const expected = (matched >> 7) & 1;
          matched <<= 1;
          const b = bit(start + ((1 + expected) << 8) + node);
          node = (node << 1) | b;
          if (b !== expected) break;
        } while (node < 256);
      }
      out[done++] = grown(start, node, 256);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(REP + state)) {
      if (!bit(REP0 + state)) {
        if (!bit(LONG + here)) {
          state = state < 7 ? 9 : 11;
          out[done] = out[done - rep0 - 1];
          done++;
          continue;
        }
      } else {
        let distance;
        if (!bit(REP1 + state)) distance = rep1;
        else {
          if (!bit(REP2 + state)) distance = rep2;
          else { distance = rep3; rep3 = rep2; }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      count = length(REPLEN, position);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2; rep2 = rep1; rep1 = rep0;
      count = length(LEN, position);
      state = state < 7 ? 7 : 10;
      const slot = tree(SLOT + (Math.min(count - 2, 3) << 6), 6);
      if (slot < 4) rep0 = slot;
      else {
        const bits = (slot >> 1) - 1;
        rep0 = (2 | (slot & 1)) << bits;
        rep0 += slot < 14 ? reversed(SPECIAL + rep0 - slot, bits) : (direct(bits - 4) << 4) + reversed(ALIGN, 4);
      }
    }
    for (let from = done - rep0 - 1; count > 0; count--) out[done++] = out[from++];
  }
  return out;
}
