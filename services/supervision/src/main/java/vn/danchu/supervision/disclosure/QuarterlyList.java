package vn.danchu.supervision.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danchu.platform.document.DocumentFile;
import vn.danchu.platform.document.SpooledRows;
import vn.danchu.platform.document.VietnameseForm;
import vn.danchu.platform.document.WordTable;
import vn.danchu.platform.problem.Outcome;
import vn.danchu.platform.problem.Refusal;
import vn.danchu.platform.time.PlatformClock;
import vn.danchu.platform.unit.Unit;
import vn.danchu.platform.unit.Units;
import vn.danchu.supervision.SupervisionProblem;

/** Makes the list of what was disclosed in a quarter as a document to be posted: Law 10/2022 art. 13(2). */
@ApplicationScoped
class QuarterlyList {

    private final DisclosurePages pages;
    private final DisclosureItems items;
    private final Units units;
    private final PlatformClock clock;

    QuarterlyList(DisclosurePages pages, DisclosureItems items, Units units, PlatformClock clock) {
        this.pages = pages;
        this.items = items;
        this.units = units;
        this.clock = clock;
    }

    /** The list of a unit, in the order of the law. */
    Outcome<DocumentFile> of(String unitCode, Quarter quarter) {
        Optional<Unit> unit = units.find(unitCode);
        if (unit.isEmpty()) {
            return new Outcome.Refused<>(
                    Refusal.of(SupervisionProblem.UNIT_NOT_FOUND).at("unit"));
        }
        String name = unit.get().fullName();
        return new Outcome.Done<>(new DocumentFile(
                QuarterlyWording.fileName(name, quarter),
                QuarterlyWording.PLAIN_NAME,
                written(name, quarter, pages.wholeQuarter(unit.get().ref(), quarter))));
    }

    private ByteArrayOutputStream written(String unit, Quarter quarter, List<PublishedDisclosureView> disclosed) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            SpooledRows rows = new SpooledRows(QuarterlyWording.COLUMNS);
            int number = 0;
            for (Row row : inOrder(disclosed)) {
                number++;
                rows.add(
                        VietnameseForm.number(number),
                        QuarterlyWording.subject(row.item(), row.disclosed()),
                        QuarterlyWording.basis(row.item()),
                        QuarterlyWording.forms(row.disclosed()),
                        QuarterlyWording.time(row.disclosed()));
            }
            WordTable.write(QuarterlyWording.heading(unit, quarter, clock.today(), number), rows, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content;
    }

    private List<Row> inOrder(List<PublishedDisclosureView> disclosed) {
        List<DisclosureItemView> order = items.inOrder();
        var byCode = order.stream().collect(Collectors.toMap(DisclosureItemView::code, Function.identity()));
        return disclosed.stream()
                .map(each -> new Row(Objects.requireNonNull(byCode.get(each.item())), each))
                .sorted(Comparator.comparingInt((Row row) -> order.indexOf(row.item()))
                        .thenComparing(row -> row.disclosed().publishedAt()))
                .toList();
    }

    private record Row(DisclosureItemView item, PublishedDisclosureView disclosed) {}
}
