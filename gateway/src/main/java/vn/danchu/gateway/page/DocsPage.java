package vn.danchu.gateway.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.danchu.gateway.page.ApiOutline.Section;
import vn.danchu.gateway.page.EventOutline.Topic;
import vn.danchu.gateway.page.Reading.Shape;

/** What the page of the interface shows: service by service what can be asked of it, and what it tells by itself. */
record DocsPage(List<Service> services, EventOutline events) {

    /** One service; without sections where it has not said yet what can be asked of it. */
    record Service(String name, List<Section> sections, List<Topic> topics, List<Shape> shapes) {

        public String anchor() {
            return Reading.anchor("service", name);
        }

        public String topicsAnchor() {
            return Reading.anchor("events", name);
        }

        public String shapesAnchor() {
            return Reading.anchor("shapes", name);
        }
    }

    static DocsPage of(ApiOutline api, EventOutline events) {
        Set<String> names = new TreeSet<>(api.sections().keySet());
        names.addAll(events.topics().keySet());
        List<Service> services = new ArrayList<>();
        for (String name : names) {
            services.add(new Service(
                    name,
                    api.sections().getOrDefault(name, List.of()),
                    events.topics().getOrDefault(name, List.of()),
                    api.shapes().getOrDefault(name, List.of())));
        }
        return new DocsPage(List.copyOf(services), events);
    }
}
