package vn.danchu.broken.chicken;

import vn.danchu.broken.egg.Egg;

/** Needs the egg. */
public record Chicken(Egg from) {}
