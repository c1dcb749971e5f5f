package vn.danchu.broken.neighbour;

import vn.danchu.sound.letter.Letter;

/** Knows another service. */
record Copy(Letter of) {}
