package vn.danchu.supervision.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danchu.platform.rule.DomainRule;

/** What an address says of the requests that are asked for, as it stands there. */
@DomainRule
record RequestWords(
        List<String> serviceRequestIds,
        List<String> serviceCodes,
        List<String> statuses,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String updatedAfter,
        @Nullable String updatedBefore,
        @Nullable String page,
        @Nullable String pageSize) {

    RequestWords {
        serviceRequestIds = List.copyOf(serviceRequestIds);
        serviceCodes = List.copyOf(serviceCodes);
        statuses = List.copyOf(statuses);
    }
}
