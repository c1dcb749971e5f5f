package vn.danchu.supervision.open311;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of requests can be asked by: as the specification has it, and by change and page, as most cities add. */
record RequestParameters(
        @QueryParam("service_request_id") List<String> serviceRequestIds,
        @QueryParam("service_code") List<String> serviceCodes,
        @QueryParam("status") List<String> statuses,
        @QueryParam("start_date") @Nullable String startDate,
        @QueryParam("end_date") @Nullable String endDate,
        @QueryParam("updated_after") @Nullable String updatedAfter,
        @QueryParam("updated_before") @Nullable String updatedBefore,
        @QueryParam("page") @Nullable String page,
        @QueryParam("page_size") @Nullable String pageSize) {

    RequestWords words() {
        return new RequestWords(
                serviceRequestIds,
                serviceCodes,
                statuses,
                startDate,
                endDate,
                updatedAfter,
                updatedBefore,
                page,
                pageSize);
    }
}
