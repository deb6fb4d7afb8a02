/** Small files of each binary format, made in code. For tests. */
import { crc32, deflateSync } from "node:zlib";

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

/** A zip of stored files. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [nameBytes, data] = [utf8(name), utf8(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, nameBytes, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, nameBytes);
    offset += 30 + nameBytes.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

export function docx(paragraphs: readonly string[]): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zip({
    "[Content_Types].xml": `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
  });
}

/** One page; each line at its x (in points) from the left, 12-point type, lines 18 points apart. */
export function pdf(lines: readonly (readonly [x: number, text: string])[]): Buffer {
  const characters = [...new Set(lines.flatMap(([, text]) => [...text]))];
  const code = (c: string): string => (characters.indexOf(c) + 1).toString(16).padStart(4, "0");
  const unicode = (c: string): string => c.charCodeAt(0).toString(16).padStart(4, "0");
  const content = lines
    .map(([x, text], i) => `BT /F1 12 Tf 1 0 0 1 ${x} ${760 - 18 * i} Tm <${[...text].map(code).join("")}> Tj ET`)
    .join("\n");
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${characters.length} beginbfchar
${characters.map((c) => `<${code(c)}> <${unicode(c)}>`).join("\n")}
endbfchar endcmap end end`;
  const stream = (text: string): Buffer => {
    const data = deflateSync(utf8(text));
    return Buffer.concat([utf8(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`), data, utf8("\nendstream")]);
  };
  const objects = [
    utf8("<< /Type /Catalog /Pages 2 0 R >>"),
    utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    utf8("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"),
    stream(content),
    utf8("<< /Type /Font /Subtype /Type0 /BaseFont /S /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>"),
    utf8("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /S /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>"),
    utf8("<< /Type /FontDescriptor /FontName /S /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"),
    stream(cmap),
  ]; // prettier-ignore
  const parts = [utf8("%PDF-1.4\n")];
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(parts.reduce((n, p) => n + p.length, 0));
    parts.push(utf8(`${i + 1} 0 obj\n`), object, utf8("\nendobj\n"));
  }
  const start = parts.reduce((n, p) => n + p.length, 0);
  const table = offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(utf8(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)); // prettier-ignore
  return Buffer.concat(parts);
}

/** A page as browsers save it in one file. */
export function mhtml(html: string, url: string, date: string): string {
  const encoded = [...utf8(html)].map((b) => (b > 126 || b === 61 ? `=${b.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(b))).join(""); // prettier-ignore
  const part = (type: string, location: string, body: string): string =>
    `--XX\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: x\r\nDate: ${date}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="XX"\r\n\r\n${part("text/html", url, encoded)}${part("text/html", `${url}/frame`, "<html><body>frame</body></html>")}--XX--\r\n`;
}
