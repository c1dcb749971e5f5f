package vn.danchu.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How the door refuses those who speak Open311: 404 for what does not exist, 403 for who may not, 400 for the rest; but a caller who must
 * wait is told so as everywhere, for whatever lies between acts on it.
 */
final class Open311Errors {

    private static final String ROOT = "/open311/";

    private Open311Errors() {}

    /** Whether what is asked under a path is answered in it. */
    static boolean cover(String path) {
        return path.startsWith(ROOT);
    }

    /** In the format that the ending of the path asks for, XML without one. */
    static Told told(ProblemType type, String detail, String path) {
        int status = status(type.status());
        return path.endsWith(".json")
                ? new Told(status, "application/json; charset=utf-8", json(type.status(), detail))
                : new Told(status, "text/xml; charset=utf-8", xml(type.status(), detail));
    }

    private static int status(int ours) {
        return switch (ours) {
            case 404, 429 -> ours;
            case 401, 403 -> 403;
            default -> ours >= 500 ? ours : 400;
        };
    }

    private static Buffer json(int code, String detail) {
        return new JsonArray()
                .add(new JsonObject().put("code", code).put("description", detail))
                .toBuffer();
    }

    private static Buffer xml(int code, String detail) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("errors");
            xml.writeStartElement("error");
            write(xml, "code", Integer.toString(code));
            write(xml, "description", detail);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("An error could not be written.", impossible);
        }
        return Buffer.buffer(text.toString());
    }

    private static void write(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
