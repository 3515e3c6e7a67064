package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.people.PeopleQueries;
import org.tanggol.people.PersonHit;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** The search box on every page: people by name, alias or A-number, and facilities. What is typed is posted and never in a URL. */
@Named
@RequestScoped
public class SearchView {

    private static final int PEOPLE = 8;
    private static final int FACILITIES = 4;
    private static final int SHORTEST = 2;
    private static final String BOX = "search";

    @Inject
    PeopleQueries peopleQueries;

    @Inject
    ReferenceQueries reference;

    private String text;
    private List<PersonHit> people = List.of();
    private List<FacilityRow> facilities = List.of();
    private boolean fruitless;

    /** Whether this request is the box asking: the page around it need not be worked out then. */
    public boolean isAsked() {
        return BOX.equals(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("jakarta.faces.source"));
    }

    public void search() {
        if (text == null || text.strip().length() < SHORTEST) {
            return;
        }
        people = peopleQueries.named(text.strip(), PEOPLE);
        facilities = reference.facilitiesLike(text.strip(), FACILITIES);
        fruitless = people.isEmpty() && facilities.isEmpty();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<PersonHit> getPeople() {
        return people;
    }

    public List<FacilityRow> getFacilities() {
        return facilities;
    }

    public boolean isFruitless() {
        return fruitless;
    }
}
