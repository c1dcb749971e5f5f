package vn.danchu.verification.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Where a Java file declares its types and methods, as the compiler reads it. A line is that of the name: not of the
 * Javadoc, nor of an annotation above it.
 */
final class Declarations {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String source;
    private final Map<String, SortedSet<Long>> lines = new HashMap<>();

    private Declarations(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        this.unit = unit;
        this.positions = positions;
        this.source = unit.getSourceFile().getCharContent(true).toString();
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                addType("", type);
            }
        }
    }

    static Declarations of(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    new DiagnosticCollector<>(),
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Declarations(unit, Trees.instance(task).getSourcePositions());
        }
    }

    /**
     * The lines on which a name is declared.
     *
     * @param name of a type, or of a type and its method or nested type, such as {@code Live.take}; outer types may stand
     *     before it
     * @return more than one where methods are overloaded; none where the name is not declared here
     */
    SortedSet<Long> linesOf(String name) {
        String[] parts = name.split("\\.", -1);
        String last = parts[parts.length - 1];
        return lines.getOrDefault(parts.length == 1 ? last : parts[parts.length - 2] + "." + last, new TreeSet<>());
    }

    private void addType(String owner, ClassTree type) {
        String name = type.getSimpleName().toString();
        long line = lineOfName(name, type, type.getModifiers());
        add(name, line);
        if (!owner.isEmpty()) {
            add(owner + "." + name, line);
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                addType(name, nested);
            } else if (member instanceof MethodTree method && method.getReturnType() != null) {
                String called = method.getName().toString();
                add(name + "." + called, lineOfName(called, method, method.getModifiers(), method.getReturnType()));
            }
        }
    }

    private void add(String name, long line) {
        lines.computeIfAbsent(name, first -> new TreeSet<>()).add(line);
    }

    /** The name is the first word of its spelling after what stands before it: modifiers, annotations, the returned type. */
    private long lineOfName(String name, Tree declared, Tree... before) {
        long from = positions.getStartPosition(unit, declared);
        for (Tree part : before) {
            from = Math.max(from, positions.getEndPosition(unit, part));
        }
        Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source);
        if (!word.find(Math.toIntExact(from))) {
            throw new IllegalStateException(
                    name + " has no name in " + unit.getSourceFile().getName());
        }
        return unit.getLineMap().getLineNumber(word.start());
    }
}
