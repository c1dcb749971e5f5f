package vn.danchu.production;

import java.util.List;

/**
 * A look at what a deployable rests on and does not configure, such as its database. A bean that implements it is asked at
 * the start in production.
 */
public interface Examination {

    /** All that is not fit; a part that cannot be asked is a finding too, not an exception. */
    List<Finding> findings();
}
