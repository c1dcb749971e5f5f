package vn.danchu.directory.unit;

import java.util.List;

/**
 * What a unit came from and what became of it.
 *
 * @param unit asked for
 * @param predecessors every unit that was merged into it, directly or through another, newest first
 * @param successors the units that have taken or will take its place, one after the other
 */
public record UnitHistory(UnitView unit, List<UnitView> predecessors, List<UnitView> successors) {

    public UnitHistory {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
