package vn.danchu.broken.unmarked;

/** Lies in a package that says nothing about null. */
class Doubtful {}
