const backslash = 0x5c;
const [x, n, space] = [0x78, 0x6e, 0x20];

/**
 * Telegram Desktop writes control characters as «\x1F», which is no JSON. This gives back the chunk with blanks in
 * their place. It remembers what a chunk ended with, so that chunks may be cut anywhere.
 */
export function strayEscapes(): (chunk: Uint8Array) => Uint8Array {
  let isAfterBackslash = false;
  let digitsToBlank = 0;
  return (chunk) => {
    let out = chunk;
    const write = (index: number, byte: number) => {
      if (out === chunk) out = chunk.slice();
      out[index] = byte;
    };
    for (let at = 0; at < chunk.length; at++) {
      if (digitsToBlank > 0) {
        write(at, space);
        digitsToBlank--;
      } else if (isAfterBackslash) {
        isAfterBackslash = false;
        // The backslash may have gone out with the chunk before: «\x» becomes «\n», a blank too.
        if (chunk[at] === x) {
          write(at, n);
          digitsToBlank = 2;
        }
      } else {
        at = chunk.indexOf(backslash, at);
        if (at === -1) break;
        isAfterBackslash = true;
      }
    }
    return out;
  };
}
