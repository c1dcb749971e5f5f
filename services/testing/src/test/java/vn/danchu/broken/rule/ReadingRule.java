package vn.danchu.broken.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.danchu.platform.rule.DomainRule;

/** A rule that reads a file. */
@DomainRule
class ReadingRule {

    long decide(Path file) throws IOException {
        return Files.size(file);
    }
}
