package vn.danchu.insight.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Dimensions as the database keeps them. */
final class DimensionJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};

    private DimensionJson() {}

    static String write(SortedMap<String, String> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SortedMap<String, String> read(String json) {
        try {
            return Collections.unmodifiableSortedMap(JSON.readValue(json, NAMES));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds dimensions that are no JSON", impossible);
        }
    }
}
