package org.tanggol.familytasks;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/**
 * A photo that has been painted anew: it has the pixels of what a phone sent, the right way up, and nothing of what the phone wrote beside them, such as the
 * place, the hour and the name of the device.
 *
 * @param content as it is kept
 */
record CleanPhoto(Kind kind, byte[] content) {

    /** What is kept. */
    enum Kind {
        JPEG("image/jpeg", "jpg"), PNG("image/png", "png");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        String type() {
            return type;
        }

        String ending() {
            return ending;
        }
    }

    /** Bytes that are taken. */
    static final int LARGEST = 10 * 1024 * 1024;
    /** Pixels that are taken: a small file may hold a picture that fills the memory. */
    private static final long MOST_PIXELS = 60_000_000;
    /** The longer side, as it is kept: papers can be read at that. */
    private static final int LONGEST_SIDE = 2400;
    private static final float QUALITY = 0.85f;
    private static final int UPRIGHT = 1;
    private static final String FIELD = "photo";

    /** @throws RuleViolation FIELD_MISSING for nothing, PHOTO_TOO_LARGE, PHOTO_HEIC, PHOTO_UNREADABLE for what is neither JPEG nor PNG or is broken */
    static CleanPhoto of(byte[] sent) {
        if (sent == null || sent.length == 0) {
            throw new RuleViolation(Rule.FIELD_MISSING, FIELD);
        }
        if (sent.length > LARGEST) {
            throw new RuleViolation(Rule.PHOTO_TOO_LARGE, FIELD);
        }
        try {
            Kind kind = kind(sent);
            BufferedImage image = read(sent);
            return new CleanPhoto(kind, write(upright(image, orientation(sent), kind), kind));
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException e) {
            if (e instanceof RuleViolation refusal) {
                throw refusal;
            }
            throw new RuleViolation(Rule.PHOTO_UNREADABLE, FIELD);
        }
    }

    private static Kind kind(byte[] sent) throws IOException {
        FileType type = FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(sent)));
        return switch (type) {
            case Jpeg -> Kind.JPEG;
            case Png -> Kind.PNG;
            case Heif -> throw new RuleViolation(Rule.PHOTO_HEIC, FIELD);
            default -> throw new RuleViolation(Rule.PHOTO_UNREADABLE, FIELD);
        };
    }

    private static int orientation(byte[] sent) throws ImageProcessingException, IOException, MetadataException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION) ? UPRIGHT : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    }

    /** The size is looked at before a pixel is read. */
    private static BufferedImage read(byte[] sent) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleViolation(Rule.PHOTO_UNREADABLE, FIELD);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new RuleViolation(Rule.PHOTO_TOO_LARGE, FIELD);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** @param orientation as EXIF counts it, 1 to 8 */
    private static BufferedImage upright(BufferedImage image, int orientation, Kind kind) {
        boolean lying = orientation >= 5 && orientation <= 8;
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage painted = new BufferedImage(lying ? height : width, lying ? width : height, kind == Kind.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        Graphics2D paint = painted.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.setTransform(turn);
        paint.drawImage(image, 0, 0, width, height, null);
        paint.dispose();
        return painted;
    }

    private static byte[] write(BufferedImage image, Kind kind) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The content as text: what is confidential of a case is text, and is closed anew as such when cases are joined. */
    String text() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** What {@link #text} gave. */
    static byte[] content(String text) {
        return Base64.getDecoder().decode(text);
    }

    @Override
    public String toString() {
        return "CleanPhoto";
    }
}
