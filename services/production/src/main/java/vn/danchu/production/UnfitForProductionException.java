package vn.danchu.production;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a start in production; its message is written for whoever deploys. */
final class UnfitForProductionException extends RuntimeException {

    UnfitForProductionException(List<Finding> findings) {
        super(
                findings.stream()
                        .map(finding -> "  - " + finding)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "Not started: this is not fit for production (danchu.profile).\n",
                                        "\nEach is explained in docs/runbooks/production-start.md. A developer's machine sets danchu.profile to development.")));
    }
}
