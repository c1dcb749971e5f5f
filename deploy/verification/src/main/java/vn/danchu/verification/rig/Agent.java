package vn.danchu.verification.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * What can be told to a running service from outside: rules that stop or change it at a method. It listens on this machine only, and
 * only where a rig has started the service with it.
 *
 * @param port where it listens
 */
public record Agent(int port) {

    private static final String NONE = "none";
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    /** What the environment of a service must hold for it to have one. */
    Map<String, String> environment() {
        String jar = jar().toString();
        return Map.of("JDK_JAVA_OPTIONS", "-javaagent:" + jar + "=boot:" + jar + ",listener:true,port:" + port);
    }

    /**
     * Tells a rule.
     *
     * @throws IOException where it is not understood, or nobody listens
     */
    public void tell(String rule) throws IOException {
        String answer = ask(submit -> submit.addScripts(List.of(new ScriptText("danchu", rule))));
        if (answer.contains("ERROR") || answer.contains("exception")) {
            throw new IOException("The agent does not take the rule:\n" + rule + "\n" + answer);
        }
    }

    /** Takes all rules back; a service that was started again meanwhile has none. */
    public void forget() throws IOException {
        if (!ask(submit -> submit.getAllScripts().isEmpty() ? NONE : "").equals(NONE)) {
            var _ = ask(Submit::deleteAllRules);
        }
    }

    /** What it has been told and what became of it, for a person. */
    public String rules() throws IOException {
        return ask(Submit::listAllRules);
    }

    private String ask(Question question) throws IOException {
        try {
            return question.ask(new Submit("localhost", port, NOWHERE));
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("The agent at port " + port + " did not answer.", failure);
        }
    }

    private static Path jar() {
        try {
            return Path.of(org.jboss.byteman.agent.Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unknown) {
            throw new IllegalStateException("The agent comes from nowhere.", unknown);
        }
    }

    @FunctionalInterface
    private interface Question {
        String ask(Submit submit) throws Exception;
    }
}
