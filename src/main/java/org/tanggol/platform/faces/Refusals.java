package org.tanggol.platform.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.Speech;

/** Puts a refusal into words beside the field it concerns. Fields have the name of the rule's field as their id. */
final class Refusals {

    private Refusals() { }

    static void show(FacesContext context, Speech speech, RuleViolation refusal) {
        String words = speech.of("rule." + refusal.rule().name(), refusal.parameters().toArray());
        UIInput input = refusal.field() == null ? null : input(context.getViewRoot(), refusal.field());
        if (input != null) {
            input.setValid(false);
            keepTyped(context, input);
        }
        context.addMessage(input == null ? null : input.getClientId(context), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        context.validationFailed();
    }

    /** A field that is not valid shows what was submitted; the model has taken that already, so it is handed back. */
    private static void keepTyped(FacesContext context, UIInput input) {
        String typed = context.getExternalContext().getRequestParameterMap().get(input.getClientId(context));
        if (typed != null && !(input instanceof UISelectMany)) {
            input.setSubmittedValue(typed);
        }
    }

    private static UIInput input(UIComponent in, String id) {
        if (in instanceof UIInput input && id.equals(in.getId()) && in.isRendered()) {
            return input;
        }
        var children = in.getFacetsAndChildren();
        while (children.hasNext()) {
            UIInput found = input(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
