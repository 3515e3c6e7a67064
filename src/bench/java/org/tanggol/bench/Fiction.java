package org.tanggol.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Invented people: what they are called, where they come from, what they speak. The same seed gives the same people. */
final class Fiction {

    private static final String[] GIVEN = ("José,Juan,Luis,Carlos,Jorge,Miguel,Pedro,Manuel,Francisco,Rafael,Andrés,Diego,Fernando,Ricardo,Eduardo,Sergio,Alejandro,Martín,Óscar,"
        + "Héctor,Raúl,Julio,César,Mario,Roberto,Daniel,David,Kevin,Josué,Elmer,Wilmer,Yeison,Brayan,Cristian,Santiago,Mateo,María,Ana,Rosa,Carmen,Luz,Marta,Elena,Lucía,Sofía,"
        + "Valentina,Gabriela,Daniela,Yolanda,Blanca,Silvia,Patricia,Claudia,Verónica,Adriana,Yesenia,Wendy,Karla,Ingrid,Dulce,Esperanza,Guadalupe,Pilar,Irma,Norma").split(",");
    private static final String[] FAMILY = ("Hernández,García,Martínez,López,González,Rodríguez,Pérez,Sánchez,Ramírez,Cruz,Flores,Gómez,Morales,Vásquez,Jiménez,Reyes,Díaz,Torres,"
        + "Gutiérrez,Ruiz,Mendoza,Aguilar,Ortiz,Castillo,Moreno,Romero,Álvarez,Chávez,Rivera,Juárez,Ramos,Méndez,Domínguez,Herrera,Medina,Vargas,Castro,Guzmán,Velásquez,Rojas,"
        + "Muñoz,Contreras,Salazar,Luna,Ortega,Guerrero,Estrada,Bautista,Cortés,Soto,Alvarado,Espinoza,Lara,Ávila,Ríos,Cervantes,Silva,Delgado,Vega,Márquez,Sandoval,Carrillo,"
        + "León,Mejía,Solís,Rosales,Padilla,Valdez,Serrano,Fuentes,Cabrera,Campos,Navarro,Peña,Ibarra,Molina,Acosta,Orellana,Zelaya,Pineda,Escobar,Tzoc,Ajanel,Xol,Caal,Choc,"
        + "Quispe,Mamani,Condori,Zambrano,Cedeño,Mora,Paredes,Salinas,Tovar,Urdaneta,Bracho,Colmenares,Hurtado,Arango,Zapata,Restrepo,Cárdenas,Barrios,Monroy,Cifuentes").split(",");
    private static final String[][] ELSEWHERE = {
        "Harpreet,Gurpreet,Manpreet,Jaspreet,Amandeep,Sukhdeep,Rajvir,Navdeep,Simran,Kiran".split(","), "Singh,Kaur,Gill,Sidhu,Dhillon,Sandhu,Grewal,Brar,Patel,Sharma".split(","),
        "Aleksei,Dmitri,Ivan,Sergei,Nikolai,Olga,Irina,Natalia,Tatiana,Oksana".split(","), "Ivanov,Petrov,Smirnov,Kuznetsov,Popov,Shevchenko,Bondarenko,Kovalenko,Melnik,Tkachenko".split(","),
        "Mohamed,Ahmed,Abdi,Hassan,Ibrahim,Amina,Fatima,Halima,Yusuf,Omar".split(","), "Warsame,Abdullahi,Osman,Farah,Diallo,Traoré,Ndiaye,Barry,Tekle,Haile".split(","),
        "Wei,Jing,Min,Li,Hao,Linh,Minh,Thanh,Jean,Marie".split(","), "Wang,Chen,Zhang,Liu,Nguyen,Tran,Pierre,Joseph,Baptiste,Charles".split(","),
        "João,Antônio,Paulo,Marcos,Lucas,Ana,Fernanda,Juliana,Camila,Mariana".split(","), "Silva,Santos,Oliveira,Souza,Lima,Pereira,Ferreira,Costa,Almeida,Ribeiro".split(",")};
    private static final Map<String, String[]> COUNTRIES = new LinkedHashMap<>();
    private static final NavigableMap<Integer, String> NATIONALITIES = new TreeMap<>();
    private static int people;

    static {
        // country as counted: its code, its language, and which names above
        String list = "MEXICO MX es,NICARAGUA NI es,VENEZUELA VE es,COLOMBIA CO es,GUATEMALA GT es,HONDURAS HN es,PERU PE es,INDIA IN pa 0,CUBA CU es,BRAZIL BR pt 4,RUSSIA RU ru 1,"
            + "EL SALVADOR SV es,UKRAINE UA uk 1,ECUADOR EC es,ROMANIA RO ro 1,SOMALIA SO so 2,HAITI HT ht 3,VIETNAM VN vi 3,PHILIPPINES PH fil,ERITREA ER ti 2,ETHIOPIA ET am 2,NIGERIA NG en 2";
        for (String line : list.split(",")) {
            int code = line.matches(".* \\d$") ? line.lastIndexOf(' ', line.length() - 3) : line.lastIndexOf(' ');
            String head = line.substring(0, code);
            COUNTRIES.put(head.substring(0, head.lastIndexOf(' ')), new String[] {head.substring(head.lastIndexOf(' ') + 1), line.substring(code + 1).split(" ")[0],
                line.matches(".* \\d$") ? line.substring(line.length() - 1) : "-"});
        }
        try (InputStream file = Fiction.class.getResourceAsStream("/nationalities.csv");
             CsvReader<NamedCsvRecord> counted = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : counted) {
                people += Integer.parseInt(row.getField("count"));
                NATIONALITIES.put(people, row.getField("value"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Random random;

    Fiction(long seed) {
        random = new Random(seed);
    }

    /** @param name packed as the application packs names */
    record Somebody(String name, String given, String family, LocalDate born, String country, String[] languages, String phone, String aNumber) { }

    /** @param number gives the A-number, which must be nobody else's */
    Somebody next(int number) {
        String[] country = COUNTRIES.getOrDefault(NATIONALITIES.higherEntry(random.nextInt(people)).getValue(), new String[] {"MX", "es", "-"});
        boolean spanish = country[2].equals("-");
        int other = spanish ? 0 : 2 * Integer.parseInt(country[2]);
        String given = spanish ? one(GIVEN) + (random.nextInt(3) == 0 ? " " + one(GIVEN) : "") : one(ELSEWHERE[other]);
        String family = spanish ? one(FAMILY) : one(ELSEWHERE[other + 1]);
        String second = spanish && random.nextInt(10) < 7 ? one(FAMILY) : "";
        // of those from Guatemala and Mexico some speak a Mayan or Oaxacan language first
        String[] languages = country[0].equals("GT") && random.nextInt(10) < 4 ? new String[] {random.nextBoolean() ? "quc" : "mam", "es"}
            : country[0].equals("MX") && random.nextInt(20) == 0 ? new String[] {"mix", "es"} : new String[] {country[1]};
        return new Somebody(given + "\u001f" + family + "\u001f" + second + "\u001f", given, (family + " " + second).strip(),
            LocalDate.of(2007, 12, 31).minusDays((long) Math.abs(random.nextGaussian() * 4_000)), country[0], languages,
            random.nextInt(10) < 4 ? "+1206555" + String.format("%04d", random.nextInt(10_000)) : null, String.format("%09d", 200_000_000 + number));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String one(String[] of) {
        // the common ones far more often than the rare ones
        return of[(int) (of.length * Math.pow(random.nextDouble(), 1.7))];
    }
}
