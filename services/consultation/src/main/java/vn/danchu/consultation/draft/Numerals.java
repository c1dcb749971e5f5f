package vn.danchu.consultation.draft;

/** How the elements of one kind are numbered. */
enum Numerals {
    ARABIC {
        @Override
        String written(Ordinal ordinal) {
            return ordinal.value() + ordinal.suffix();
        }
    },
    ROMAN {
        @Override
        String written(Ordinal ordinal) {
            return Ordinal.roman(ordinal.value()) + ordinal.suffix();
        }

        @Override
        String inPath(Ordinal ordinal) {
            return ARABIC.written(ordinal);
        }
    },
    LETTER {
        @Override
        String written(Ordinal ordinal) {
            return Ordinal.letter(ordinal.value()) + ordinal.suffix();
        }
    };

    abstract String written(Ordinal ordinal);

    String inPath(Ordinal ordinal) {
        return written(ordinal);
    }
}
