package vn.danchu.broken.naming;

/** Has a name that says nothing. */
class LetterManager {}
