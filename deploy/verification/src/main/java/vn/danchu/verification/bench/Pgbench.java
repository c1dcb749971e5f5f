package vn.danchu.verification.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danchu.verification.rig.Program;

/**
 * {@code pgbench}: a transaction straight at the database, with prepared statements, from so many connections.
 *
 * @param port of the server
 * @param database in which it runs, as the superuser
 * @param connections at once
 * @param script of the transaction
 * @param variables of the script
 */
record Pgbench(int port, String database, int connections, Path script, Map<String, String> variables) implements Leg {

    /** Of the load, here and with {@link Wrk}. */
    static final int THREADS = 2;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    Pgbench {
        variables = Map.copyOf(variables);
    }

    @Override
    public double run(Duration duration) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "pgbench",
                "--host=localhost",
                "--port=" + port,
                "--username=postgres",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=" + THREADS,
                "--time=" + Math.max(1, duration.toSeconds()),
                "--file=" + script));
        variables.forEach((name, value) -> words.add("--define=" + name + "=" + value));
        words.add(database);
        return rate(new Program(words, Map.of("LC_ALL", "C.UTF-8")).output());
    }

    static double rate(String printed) throws IOException {
        Matcher rate = RATE.matcher(printed);
        Matcher failed = FAILED.matcher(printed);
        if (!rate.find()
                || printed.contains("aborted")
                || (failed.find() && !failed.group(1).equals("0"))) {
            throw new IOException("pgbench did not do its transactions: " + printed);
        }
        return Double.parseDouble(rate.group(1));
    }
}
