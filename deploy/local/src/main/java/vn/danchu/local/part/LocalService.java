package vn.danchu.local.part;

import java.util.List;

/**
 * A service of the local run. A new service is a new line here: its database, its process and its route follow.
 *
 * @param name of the service, its module under {@code services/} and its database
 * @param port of its HTTP, health and metrics
 * @param heapMegabytes the most its heap may take
 */
record LocalService(String name, int port, int heapMegabytes) {

    LocalService {
        port += Addresses.OFFSET;
    }

    static final List<LocalService> ALL = List.of(
            new LocalService("consultation", 8101, 192),
            new LocalService("directory", 8102, 192),
            new LocalService("supervision", 8104, 192),
            new LocalService("insight", 8106, 192));
}
