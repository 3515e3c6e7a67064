package org.tanggol.familytasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** A photo keeps its pixels, the right way up, and loses what the phone wrote beside them. */
class CleanPhotoTest {

    private static final int WIDE = 64;
    private static final int HIGH = 32;
    /** EXIF of a phone held upright: orientation 6, maker "Probe", and a place. */
    private static final String EXIF = "457869660000" + "4d4d002a00000008" + "0003" + "010f00020000000600000032" + "011200030000000100060000" + "882500040000000100000038" + "00000000" + "50726f626500" + "0001"
        + "00010002000000024e000000" + "00000000";

    private static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDE; x++) {
            for (int y = 0; y < HIGH; y++) {
                image.setRGB(x, y, x < WIDE / 2 ? Color.RED.getRGB() : Color.BLUE.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** With what a phone writes beside the pixels. */
    private static byte[] fromPhone() throws IOException {
        byte[] plain = image("jpg");
        byte[] exif = HexFormat.of().parseHex(EXIF);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static Rule refusal(byte[] sent) {
        return catchThrowableOfType(() -> CleanPhoto.of(sent), RuleViolation.class).rule();
    }

    @Test
    void whatThePhoneWroteIsGoneAndThePhotoStandsUpright() throws Exception {
        byte[] sent = fromPhone();
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).as("the probe has a place").isNotNull();
        assertThat(before.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("Probe");

        CleanPhoto clean = CleanPhoto.of(sent);
        var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean.content()));
        assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Probe").doesNotContain("Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.content()));
        assertThat(image.getWidth()).isEqualTo(HIGH);
        assertThat(image.getHeight()).isEqualTo(WIDE);
        assertThat(new Color(image.getRGB(HIGH / 2, 4)).getRed()).as("its left side is on top now").isGreaterThan(200);
        assertThat(new Color(image.getRGB(HIGH / 2, WIDE - 4)).getBlue()).isGreaterThan(200);
        assertThat(CleanPhoto.content(clean.text())).isEqualTo(clean.content());
    }

    @Test
    void aPngStaysOne() throws IOException {
        CleanPhoto clean = CleanPhoto.of(image("png"));
        assertThat(clean.kind()).isEqualTo(CleanPhoto.Kind.PNG);
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.content())).getWidth()).isEqualTo(WIDE);
    }

    @Test
    void whatCannotBeReadIsRefusedByName() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo(Rule.FIELD_MISSING);
        assertThat(refusal("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Rule.PHOTO_UNREADABLE);
        assertThat(refusal("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo(Rule.PHOTO_UNREADABLE);
        assertThat(refusal(HexFormat.of().parseHex("00000018667479706865696300000000686569636d696631"))).isEqualTo(Rule.PHOTO_HEIC);
        byte[] cut = Arrays.copyOf(image("jpg"), 200);
        assertThat(refusal(cut)).isEqualTo(Rule.PHOTO_UNREADABLE);
        assertThat(refusal(new byte[CleanPhoto.LARGEST + 1])).isEqualTo(Rule.PHOTO_TOO_LARGE);
    }

    @Test
    void aSmallFileWithAHugePictureIsNotPainted() throws IOException {
        byte[] png = image("png");
        byte[] huge = png.clone();
        huge[16] = 0;
        huge[17] = 1;       // 65,600 pixels wide
        huge[20] = 0;
        huge[21] = 1;
        assertThat(refusal(huge)).isIn(Rule.PHOTO_TOO_LARGE, Rule.PHOTO_UNREADABLE);
    }
}
