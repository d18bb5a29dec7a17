export interface MessageCutter {
  /** Takes the next bytes of an export apart: whole messages for `message`, all others for `rest`. */
  cut(chunk: Uint8Array): void;
}

export interface CutterEvents {
  /** Everything but the messages, in the file's order. */
  readonly rest: (bytes: Uint8Array) => void;
  /** Whether what `rest` was given last ends with the bracket that opens a list of messages. */
  readonly opensMessages: () => boolean;
  /** The bytes of one message from bracket to bracket; their memory is used again afterwards. */
  readonly message: (bytes: Uint8Array) => void;
  /** Levels of a message itself. */
  readonly deepest: number;
  /** Bytes of a message that comes in several chunks. */
  readonly longest: number;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [leftBrace, rightBrace, leftBracket, rightBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Tab, line feed, carriage return, blank. */
const blanks: readonly number[] = [0x09, 0x0a, 0x0d, 0x20];

/**
 * Finds where messages begin and end by their brackets alone, so that each may be parsed at once: a parser of streams
 * makes a text of every name and value by itself, forty for a message, which takes thrice the time and as much memory
 * again. It judges nothing: what is no message, or comes behind what is none, is left to `rest`. Throws where a message
 * is deeper or longer than it may be.
 */
export function messageCutter({
  rest,
  opensMessages,
  message,
  deepest,
  longest,
}: CutterEvents): MessageCutter {
  let isAmongMessages = false;
  /** Open brackets of the message under way; 0: none is. */
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  /** What earlier chunks held of the message under way. */
  let begun = new Uint8Array(4096);
  let begunBytes = 0;

  function give(bytes: Uint8Array): void {
    if (bytes.length > 0) rest(bytes);
  }

  /** Brackets within texts count here too: nothing is opened by them. */
  function outside(chunk: Uint8Array, from: number): number {
    const bracket = chunk.indexOf(leftBracket, from);
    const end = bracket === -1 ? chunk.length : bracket + 1;
    give(chunk.subarray(from, end));
    isAmongMessages = bracket !== -1 && opensMessages();
    return end;
  }

  function between(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && (chunk[at] === comma || blanks.includes(chunk[at] ?? 0))) at++;
    if (at < chunk.length && chunk[at] !== leftBrace) {
      isAmongMessages = false;
      return from;
    }
    give(chunk.subarray(from, at));
    return at;
  }

  function inside(chunk: Uint8Array, from: number): number {
    const end = endOfMessage(chunk, from);
    if (begunBytes === 0 && depth === 0) message(chunk.subarray(from, end));
    else {
      keep(chunk.subarray(from, end));
      if (depth > 0) return end;
      message(begun.subarray(0, begunBytes));
      begunBytes = 0;
    }
    return end;
  }

  /** Behind the bracket that closes the message; the end of the chunk, where `depth` says that it is still open. */
  function endOfMessage(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInText = false;
      } else if (byte === quote) isInText = true;
      else if (byte === leftBrace || byte === leftBracket) {
        if (++depth > deepest) throw new Error("nested too deep");
      } else if (byte === rightBrace || byte === rightBracket) {
        if (--depth === 0) return at + 1;
      }
    }
    return chunk.length;
  }

  function keep(bytes: Uint8Array): void {
    const needed = begunBytes + bytes.length;
    if (needed > longest) throw new Error("a message without an end");
    if (needed > begun.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(begun.subarray(0, begunBytes));
      begun = larger;
    }
    begun.set(bytes, begunBytes);
    begunBytes = needed;
  }

  return {
    cut: (chunk) => {
      for (let at = 0; at < chunk.length; ) {
        if (!isAmongMessages) at = outside(chunk, at);
        else if (depth > 0 || chunk[at] === leftBrace) at = inside(chunk, at);
        else at = between(chunk, at);
      }
    },
  };
}
