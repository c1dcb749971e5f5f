package vn.danchu.verification.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a Java process has allocated since its start, as its own machine counts it: all threads, those that have ended too. A flight
 * recording would sample it.
 */
final class Allocations implements AutoCloseable {

    private static final String THREADS = "java.lang:type=Threading";
    private static final String COUNTER = "TotalThreadAllocatedBytes";

    private final JMXConnector connector;

    private Allocations(JMXConnector connector) {
        this.connector = connector;
    }

    /** Begins to listen to a process of the same user. */
    // The address is told by the process itself, which we have started.
    @SuppressWarnings("BanJNDI")
    static Allocations of(ProcessHandle process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return new Allocations(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException("Process " + process.pid() + " lets nobody ask.", refused);
        }
    }

    /** Bytes so far. */
    long bytes() throws IOException {
        try {
            return (Long) connector.getMBeanServerConnection().getAttribute(new ObjectName(THREADS), COUNTER);
        } catch (JMException unknown) {
            throw new IOException("This Java machine does not count what it allocates.", unknown);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
