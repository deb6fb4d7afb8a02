/** A script that holds the bytes of the file `name`, for frames that may fetch nothing (app/embed/load.ts). */
export const twinOf = (name: string, bytes: Uint8Array): string =>
  `(globalThis.relationsTimelineFiles??={})[${JSON.stringify(name)}]="${Buffer.from(bytes).toString("base64")}"`;
