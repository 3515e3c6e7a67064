package org.tanggol.members.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** A QR code as a picture inside the page: no other request carries what it says. Dark on white in both looks, as cameras need it. */
public final class QrPicture {

    private static final double SCALE = 4;
    private static final int QUIET = 4;     // modules of margin, as ISO/IEC 18004 wants

    private QrPicture() { }

    /** The address of the picture, a {@code data:} URL of an SVG. */
    public static String of(String text) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setQuietZoneHorizontal(QUIET);
        code.setQuietZoneVertical(QUIET);
        code.setContent(text);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SvgRenderer(svg, SCALE, Color.WHITE, Color.BLACK, true).render(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);      // memory does not fail
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
