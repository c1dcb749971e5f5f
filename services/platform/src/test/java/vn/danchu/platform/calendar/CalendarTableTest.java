package vn.danchu.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danchu.contracts.rule.CalendarYearDecided;
import vn.danchu.platform.database.PlatformDatabase;

class CalendarTableTest {

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = PlatformDatabase.asOwner();
    }

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theExampleOf2026IsTheOneThatThePeriodsWereCountedWith() throws SQLException {
        WorkingCalendar seeded = CalendarTable.read(connection);

        assertThat(daysOf(2026).filter(day -> seeded.isWorking(day) != ExampleYears.OF_2026.isWorking(day)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: Tet on {1}, Hung Kings' Day on {2}")
    @CsvSource({"2026, 2026-02-17, 2026-04-26", "2027, 2027-02-06, 2027-04-16", "2028, 2028-01-26, 2028-04-04"})
    void eachExampleFollowsTheLabourCodeAndTheLunarCalendar(int year, LocalDate tet, LocalDate hungKings)
            throws SQLException {
        WorkingCalendar seeded = CalendarTable.read(connection);

        Set<LocalDate> off = daysOf(year)
                .filter(day -> !isWeekend(day))
                .filter(day -> !seeded.isWorking(day))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(off).isEqualTo(weekdaysOff(year, tet, hungKings));
    }

    @Test
    void noExampleIsTakenForTheOfficialList() throws SQLException {
        WorkingCalendar seeded = CalendarTable.read(connection);

        assertThat(Stream.of(2026, 2027, 2028)).allMatch(seeded::knows).noneMatch(seeded::isOfficial);
    }

    @Test
    void yearsBeforeAndAfterTheExamplesAreNotKnown() throws SQLException {
        WorkingCalendar seeded = CalendarTable.read(connection);

        assertThat(Stream.of(2025, 2029)).noneMatch(seeded::knows);
    }

    @Test
    void theOfficialDaysTakeThePlaceOfTheExample() throws SQLException {
        LocalDate off = LocalDate.of(2027, 9, 3);
        LocalDate worked = LocalDate.of(2027, 9, 11);

        asWorker(worker -> CalendarTable.write(worker, decided(2027, Set.of(off), Set.of(worked)), 1), calendar -> {
            assertThat(calendar.isOfficial(2027)).isTrue();
            assertThat(calendar.isWorking(off)).isFalse();
            assertThat(calendar.isWorking(worked)).isTrue();
            assertThat(calendar.isWorking(LocalDate.of(2027, 9, 1)))
                    .as("a day of the example")
                    .isTrue();
            assertThat(calendar.isOfficial(2026)).as("another year").isFalse();
        });
    }

    @Test
    void aYearWithoutAnExampleIsKnownOnceItIsDecided() throws SQLException {
        asWorker(
                worker -> CalendarTable.write(worker, decided(2031, Set.of(LocalDate.of(2031, 1, 1)), Set.of()), 1),
                calendar -> {
                    assertThat(calendar.isOfficial(2031)).isTrue();
                    assertThat(calendar.isWorking(LocalDate.of(2031, 1, 1))).isFalse();
                });
    }

    @Test
    void anOlderDecisionComesTooLate() throws SQLException {
        LocalDate first = LocalDate.of(2027, 9, 2);
        LocalDate second = LocalDate.of(2027, 9, 3);

        asWorker(
                worker -> {
                    CalendarTable.write(worker, decided(2027, Set.of(second), Set.of()), 2);
                    CalendarTable.write(worker, decided(2027, Set.of(first), Set.of()), 1);
                },
                calendar -> {
                    assertThat(calendar.isWorking(first)).isTrue();
                    assertThat(calendar.isWorking(second)).isFalse();
                });
    }

    @Test
    void aDayOffNeedsItsYear() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(
                        "insert into platform.day_off (day, basis, official) values ('2031-01-01', 'New Year', false)"))
                .withMessageContaining("foreign key");
    }

    @Test
    void onlyAWeekendCanBeWorkedInExchange() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () -> execute(
                                "insert into platform.day_worked (day, basis, official) values ('2026-08-24', 'exchange', false)"))
                .withMessageContaining("check constraint");
    }

    /** Days off by the law as it stands: the holidays, and for each on a weekend the next working day. */
    private static Set<LocalDate> weekdaysOff(int year, LocalDate tet, LocalDate hungKings) {
        List<LocalDate> holidays = new ArrayList<>(List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                hungKings,
                LocalDate.of(year, Month.APRIL, 30),
                LocalDate.of(year, Month.MAY, 1),
                LocalDate.of(year, Month.SEPTEMBER, 1),
                LocalDate.of(year, Month.SEPTEMBER, 2)));
        tet.minusDays(1).datesUntil(tet.plusDays(4)).forEach(holidays::add);
        Set<LocalDate> off =
                holidays.stream().filter(day -> !isWeekend(day)).collect(Collectors.toCollection(TreeSet::new));
        holidays.stream().filter(CalendarTableTest::isWeekend).sorted().forEach(holiday -> {
            LocalDate madeUp = holiday;
            while (isWeekend(madeUp) || off.contains(madeUp)) {
                madeUp = madeUp.plusDays(1);
            }
            off.add(madeUp);
        });
        return off;
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.ofYearDay(year, 1).datesUntil(LocalDate.ofYearDay(year + 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static CalendarYearDecided decided(int year, Set<LocalDate> off, Set<LocalDate> worked) {
        return new CalendarYearDecided(UUID.randomUUID(), year, "1234/QĐ-TTg", off, worked);
    }

    /** Writes with the rights of the worker, looks at what is there then, and leaves nothing behind. */
    private static void asWorker(Writing writing, Consumer<WorkingCalendar> looking) throws SQLException {
        try (Connection worker = PlatformDatabase.asWorker()) {
            writing.write(worker);
            looking.accept(CalendarTable.read(worker));
            worker.rollback();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(Connection connection) throws SQLException;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
