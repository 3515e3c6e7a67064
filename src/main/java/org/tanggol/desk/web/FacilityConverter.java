package org.tanggol.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.platform.RuleViolation;
import org.tanggol.reference.FacilityId;
import org.tanggol.reference.FacilityRow;
import org.tanggol.reference.ReferenceQueries;

/** Facilities in pickers, by id. */
@Named
@ApplicationScoped
public class FacilityConverter implements Converter<FacilityRow> {

    @Inject
    ReferenceQueries reference;

    @Override
    public FacilityRow getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return reference.facility(FacilityId.fromString(value)).orElse(null);
        } catch (RuleViolation e) {
            return null;    // text that is no choice of the list: the field stays empty and its rule speaks
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, FacilityRow value) {
        return value == null ? "" : value.id().toString();
    }
}
