package vn.danchu.broken.egg;

import java.util.List;
import vn.danchu.broken.chicken.Chicken;

/** Needs the chicken. */
public record Egg(List<Chicken> by) {}
