package vn.danchu.supervision.open311;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The formats of Open311; the ending of an address chooses one. Without an ending it is XML, which everybody who speaks it reads. */
enum Format {
    XML("text/xml; charset=utf-8") {
        @Override
        String written(Element root) {
            StringWriter text = new StringWriter();
            try {
                XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
                xml.writeStartDocument("UTF-8", "1.0");
                write(root, xml);
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException impossible) {
                throw new IllegalStateException("An answer could not be written.", impossible);
            }
            return text.toString();
        }
    },

    JSON("application/json; charset=utf-8") {
        @Override
        String written(Element root) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(text)) {
                write(root, json);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }
    };

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String JSON_ENDING = ".json";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Of an address, whether or not there is anything. */
    static Format of(String path) {
        return path.endsWith(JSON_ENDING) ? JSON : XML;
    }

    String mediaType() {
        return mediaType;
    }

    /** The whole document. */
    abstract String written(Element root);

    private static void write(Element element, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element.name());
        switch (element) {
            case Element.Leaf(String _, @Nullable Object value) -> {
                if (value != null) {
                    xml.writeCharacters(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
                }
            }
            case Element.Group(String _, List<Element> members) -> {
                for (Element member : members) {
                    write(member, xml);
                }
            }
            case Element.Listing(String _, List<Element> items) -> {
                for (Element item : items) {
                    write(item, xml);
                }
            }
        }
        xml.writeEndElement();
    }

    private static void write(Element element, JsonGenerator json) throws IOException {
        switch (element) {
            case Element.Leaf(String _, @Nullable Object value) -> {
                switch (value) {
                    case null -> json.writeNull();
                    case Boolean holds -> json.writeBoolean(holds);
                    case Integer number -> json.writeNumber(number);
                    case BigDecimal number -> json.writeNumber(number);
                    default -> json.writeString(value.toString());
                }
            }
            case Element.Group(String _, List<Element> members) -> {
                json.writeStartObject();
                for (Element member : members) {
                    json.writeFieldName(member.name());
                    write(member, json);
                }
                json.writeEndObject();
            }
            case Element.Listing(String _, List<Element> items) -> {
                json.writeStartArray();
                for (Element item : items) {
                    write(item, json);
                }
                json.writeEndArray();
            }
        }
    }
}
