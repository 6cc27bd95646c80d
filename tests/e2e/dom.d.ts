/// <reference lib="dom" />
// The functions that these tests hand to a page run in a browser.
