package vn.danchu.verification.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the machine of a Java process counts about itself. */
final class JavaMachine implements AutoCloseable {

    private final JMXConnector connector;

    private JavaMachine(JMXConnector connector) {
        this.connector = connector;
    }

    /** Begins to listen to a process of the same user. */
    // The address is told by the process itself, which we have started.
    @SuppressWarnings("BanJNDI")
    static JavaMachine of(ProcessHandle process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return new JavaMachine(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException("Process " + process.pid() + " lets nobody ask.", refused);
        }
    }

    /** Bytes allocated since its start by all threads, those that have ended too. A flight recording would sample them. */
    long allocatedBytes() throws IOException {
        return count("Threading", "TotalThreadAllocatedBytes");
    }

    /** How long its compilers have worked since its start, each of them counted. */
    Duration compiling() throws IOException {
        return Duration.ofMillis(count("Compilation", "TotalCompilationTime"));
    }

    private long count(String type, String counter) throws IOException {
        try {
            return (Long) connector
                    .getMBeanServerConnection()
                    .getAttribute(new ObjectName("java.lang:type=" + type), counter);
        } catch (JMException unknown) {
            throw new IOException("This Java machine has no " + counter + ".", unknown);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
