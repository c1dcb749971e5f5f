package vn.danchu.verification.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How ours stands to the reference.
 *
 * @param value exp of the median of ln(ours / reference): above 1 ours does more
 * @param low lower end of its 95 % interval, by which it is judged
 * @param high upper end
 * @param ours median
 * @param reference median
 * @param pairs it rests on
 * @param drifted those of them around which the canary changed by more than a tenth
 * @param steady whether both were warm when it began
 */
public record Ratio(
        double value, double low, double high, double ours, double reference, int pairs, int drifted, boolean steady) {

    private static final double DRIFT = 0.10;
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    /** The interval is a matter of chance; its chance is the same at every reading of the same figures. */
    private static final long SEED = 20_230_701;

    static Ratio of(List<Pairs.Pair> pairs, boolean steady) {
        double[] logarithms = pairs.stream()
                .mapToDouble(pair -> Math.log(pair.ours() / pair.reference()))
                .toArray();
        double[] medians = resampledMedians(logarithms);
        return new Ratio(
                Math.exp(median(logarithms)),
                Math.exp(medians[(int) (RESAMPLES * TAIL)]),
                Math.exp(medians[(int) (RESAMPLES * (1 - TAIL))]),
                median(pairs.stream().mapToDouble(Pairs.Pair::ours).toArray()),
                median(pairs.stream().mapToDouble(Pairs.Pair::reference).toArray()),
                pairs.size(),
                (int) pairs.stream().filter(pair -> pair.drift() > DRIFT).count(),
                steady);
    }

    /** Whether somebody else may have made it: it was never warm, or the machine changed around half of its pairs. */
    public boolean isDoubtful() {
        return !steady || 2 * drifted >= pairs;
    }

    /** Bootstrap: medians of as many draws with replacement, in ascending order. */
    private static double[] resampledMedians(double[] values) {
        Random random = new Random(SEED);
        double[] medians = new double[RESAMPLES];
        double[] drawn = new double[values.length];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            for (int at = 0; at < drawn.length; at++) {
                drawn[at] = values[random.nextInt(values.length)];
            }
            medians[sample] = median(drawn);
        }
        Arrays.sort(medians);
        return medians;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
