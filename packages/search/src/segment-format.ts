/** Rises when a segment is written another way; a reader takes no other. */
export const segmentFormat = 1

/**
 * `names` finds a row by its title, operationId and path, `texts` by its tags and description as well. Both
 * keep no text of their own and no places of words; prefixes of one to eight characters are words too, so that
 * results while typing are read, not gathered. Row ids rise by kind and length of the title, what is
 * deprecated last: who reads the first few has the best few.
 */
export const segmentSchema = `
  CREATE TABLE sets (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE rows (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE kinds (kind TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE owners (owners BLOB NOT NULL);
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE names USING fts5 (words, content='', columnsize=0, detail=none, tokenize=ascii, prefix='1 2 3 4 5 6 7 8');
  CREATE VIRTUAL TABLE texts USING fts5 (words, content='', columnsize=0, detail=none, tokenize=ascii, prefix='1 2 3 4 5 6 7 8');
`

/** The documentation of one version of one API, as a segment names it. */
export interface SetIdentity {
  apiId: string
  slug: string
  title: string
  version: string
  /** What it was read from. */
  manifestKey: string
}
