package vn.danchu.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.danchu.embedded.ServerCertificate;

/** Vouches for the servers of one test run, as the operators' authorities do in a cluster. Its key lives as long as the run. */
final class Authority {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final X500Name name;
    private final KeyPair keys = pair();
    private final X509Certificate certificate;
    private final Instant now;
    private long serial = 1;

    Authority(String name, Instant now) {
        this.name = new X500Name("CN=" + name);
        this.now = now;
        this.certificate = signed(this.name, keys, new BasicConstraints(true), List.of());
    }

    /** What those hold who trust it. */
    String pem() {
        return pem(certificate);
    }

    /** The same for Java. */
    KeyStore trust() {
        KeyStore store = empty();
        try {
            store.setCertificateEntry("authority", certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    /** For a server that is called by these names. */
    ServerCertificate server(List<String> names) {
        KeyPair own = pair();
        return new ServerCertificate(pem(), pem(server(own, names)), pem("PRIVATE KEY", own.getPrivate()));
    }

    /** The same for a server in Java. */
    KeyStore serverInJava(List<String> names, char[] password) {
        KeyPair own = pair();
        KeyStore store = empty();
        try {
            store.setKeyEntry("server", own.getPrivate(), password, new Certificate[] {server(own, names)});
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    private X509Certificate server(KeyPair own, List<String> names) {
        return signed(new X500Name("CN=" + names.getFirst()), own, new BasicConstraints(false), names);
    }

    private X509Certificate signed(X500Name subject, KeyPair of, BasicConstraints constraints, List<String> names) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(serial++),
                Date.from(now.minus(VALIDITY)),
                Date.from(now.plus(VALIDITY)),
                subject,
                of.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, constraints);
            if (constraints.isCA()) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            } else {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(names.stream()
                                .map(alternative -> new GeneralName(GeneralName.dNSName, alternative))
                                .toArray(GeneralName[]::new)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | OperatorCreationException | CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM has no P-256", impossible);
        }
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String what, Key key) {
        return pem(what, key.getEncoded());
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
