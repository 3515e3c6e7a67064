package org.tanggol.platform.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Messages on top of a page, as a list whose items stay items: PrimeFaces gives each the role of an alert, which takes the
 * list its items away. The region around is live and reads them aloud all the same.
 */
public class MessageListRenderer extends MessagesRenderer {

    @Override
    protected void encodeMessage(ResponseWriter writer, Messages messages, FacesMessage message, String styleClassPrefix, boolean escape) throws IOException {
        super.encodeMessage(new ResponseWriterWrapper(writer) {
            @Override
            public void writeAttribute(String name, Object value, String property) throws IOException {
                if (!name.equals("role")) {
                    super.writeAttribute(name, value, property);
                }
            }
        }, messages, message, styleClassPrefix, escape);
    }
}
