package vn.danchu.sound.receipt;

import vn.danchu.sound.letter.Letter;

/** Another feature, which knows the first and is not known by it. */
record Receipt(Letter letter, long tookNanos) {

    static Receipt of(Letter letter, long begun) {
        return new Receipt(letter, System.nanoTime() - begun);
    }
}
