// Where the parts of the app are: files beside the page. The edition in one file has them inside (web/parts_inside.js).

/** @param {string} url @param {RequestInit} [how] */
export const part = (url, how) => fetch(url, how);

/** A thread of its own. @param {string} url */
export const thread = (url) => new Worker(url, { type: 'module' });
