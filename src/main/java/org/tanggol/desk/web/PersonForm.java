package org.tanggol.desk.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tanggol.people.ANumber;
import org.tanggol.people.Birth;
import org.tanggol.people.LanguageSpec;
import org.tanggol.people.PersonDetails;
import org.tanggol.people.PersonFolder;
import org.tanggol.people.PersonName;
import org.tanggol.people.Phone;

/** Fields about a person, at intake and later. */
public class PersonForm {

    private String given;
    private String family;
    private String secondFamily;
    private String preferred;
    private String description;
    private LocalDate birthDate;
    private Integer estimatedAge;
    private String pronouns;
    private String countryOfBirth;
    private String nationality;
    private String language;
    private boolean interpreter;
    private String aNumber;
    private boolean noANumber;
    private String phone;

    void show(PersonFolder person) {
        if (person.name() != null) {
            given = person.name().given();
            family = person.name().family();
            secondFamily = person.name().secondFamily();
            preferred = person.name().preferred();
        }
        description = person.description();
        if (person.birth() instanceof Birth.On on) {
            birthDate = on.date();
        } else if (person.birth() instanceof Birth.Estimated estimated) {
            estimatedAge = estimated.age();
        }
        pronouns = person.pronouns();
        countryOfBirth = person.countryOfBirth();
        nationality = person.nationality();
        noANumber = person.noANumber();
        phone = person.phone() == null ? null : person.phone().e164();
    }

    /** @throws org.tanggol.platform.RuleViolation naming the field */
    PersonDetails details(LocalDate today) {
        Birth birth = birthDate != null ? Birth.on(birthDate, today) : estimatedAge != null ? Birth.estimated(estimatedAge, today) : null;
        List<LanguageSpec> languages = language == null ? List.of() : List.of(new LanguageSpec(language, interpreter, null));
        return new PersonDetails(new PersonName(given, family, secondFamily, preferred), description, birth, pronouns, countryOfBirth, nationality, languages,
            aNumber == null || aNumber.isBlank() ? null : ANumber.of(aNumber), noANumber, Phone.of(phone, "phone"));
    }

    /** Fields of the edit dialog as text, by the key of their label; what is left empty is null. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("person.given", given);
        texts.put("person.family", family);
        texts.put("person.secondFamily", secondFamily);
        texts.put("person.preferred", preferred);
        texts.put("person.description", description);
        texts.put("person.birthDate", Objects.toString(birthDate, null));
        texts.put("person.estimatedAge", Objects.toString(estimatedAge, null));
        texts.put("person.pronouns", pronouns);
        texts.put("person.countryOfBirth", countryOfBirth);
        texts.put("person.nationality", nationality);
        texts.put("person.phone", phone);
        texts.replaceAll((field, text) -> text == null || text.isBlank() ? null : text.strip());
        return texts;
    }

    /** What has been typed, for a draft. */
    Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        typed.put("given", given);
        typed.put("family", family);
        typed.put("secondFamily", secondFamily);
        typed.put("description", description);
        typed.put("estimatedAge", estimatedAge == null ? null : estimatedAge.toString());
        typed.put("language", language);
        typed.put("aNumber", aNumber);
        return typed;
    }

    void restore(Map<String, String> typed) {
        given = typed.get("given");
        family = typed.get("family");
        secondFamily = typed.get("secondFamily");
        description = typed.get("description");
        estimatedAge = typed.containsKey("estimatedAge") ? Integer.valueOf(typed.get("estimatedAge")) : null;
        language = typed.get("language");
        aNumber = typed.get("aNumber");
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getSecondFamily() {
        return secondFamily;
    }

    public void setSecondFamily(String secondFamily) {
        this.secondFamily = secondFamily;
    }

    public String getPreferred() {
        return preferred;
    }

    public void setPreferred(String preferred) {
        this.preferred = preferred;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Integer getEstimatedAge() {
        return estimatedAge;
    }

    public void setEstimatedAge(Integer estimatedAge) {
        this.estimatedAge = estimatedAge;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(String pronouns) {
        this.pronouns = pronouns;
    }

    public String getCountryOfBirth() {
        return countryOfBirth;
    }

    public void setCountryOfBirth(String countryOfBirth) {
        this.countryOfBirth = countryOfBirth;
    }

    public String getNationality() {
        return nationality;
    }

    public void setNationality(String nationality) {
        this.nationality = nationality;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }

    public String getNumber() {
        return aNumber;
    }

    public void setNumber(String aNumber) {
        this.aNumber = aNumber;
    }

    public boolean isNoNumber() {
        return noANumber;
    }

    public void setNoNumber(boolean noANumber) {
        this.noANumber = noANumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
