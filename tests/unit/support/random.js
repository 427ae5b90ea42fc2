// Randomness for libsodium's own sealing, when the tests run as WebAssembly under node.
/* global Module, require */
Module['getRandomValue'] = () => require('crypto').randomBytes(4).readUInt32LE(0);
