package vn.danchu.broken.repository;

/** Lies in a layer. */
class Letters {}
