package vn.danchu.broken.rule;

/** Neither rule nor value. */
class Mechanism {

    boolean decide() {
        return true;
    }
}
