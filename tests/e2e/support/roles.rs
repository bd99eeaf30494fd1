//! Which elements can have a role, and what each browser calls it.

/// A selector for the elements that have `role` implicitly.
///
/// `date`, `datetime` and `file` are not roles, but kinds of field that no role describes.
pub fn native(role: &str) -> &'static str {
    match role {
        "alert" | "menu" | "menuitem" | "radiogroup" | "switch" | "tab" | "tablist" | "tabpanel"
        | "toolbar" => ":not(*)",
        "article" => "article",
        "banner" => "header",
        "button" => "button, summary, input:is([type=button], [type=submit], [type=reset])",
        "checkbox" => "input[type=checkbox]",
        "combobox" => "select, input[list]",
        "complementary" => "aside",
        "contentinfo" => "footer",
        "date" => "input[type=date]",
        "datetime" => "input[type=datetime-local]",
        "dialog" => "dialog",
        "file" => "input[type=file]",
        "form" => "form",
        "group" => "fieldset, details, optgroup",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "img" => "img",
        "link" => "a[href], area[href]",
        "list" => "ul, ol, menu",
        "listitem" => "li",
        "main" => "main",
        "meter" => "meter",
        "navigation" => "nav",
        "option" => "option",
        "progressbar" => "progress",
        "radio" => "input[type=radio]",
        "region" => "section",
        "searchbox" => "input[type=search]",
        "slider" => "input[type=range]",
        "spinbutton" => "input[type=number]",
        "status" => "output",
        "table" => "table",
        "textbox" => {
            "textarea, input:not([type]), \
             input:is([type=text], [type=email], [type=tel], [type=url], [type=password])"
        }
        _ => panic!("add the role «{role}» to roles.rs"),
    }
}

/// Whether `computed`, the browser's answer, means `role`.
pub fn same(role: &str, computed: &str) -> bool {
    match role {
        "date" | "datetime" | "file" => true,
        "button" => matches!(computed, "button" | "DisclosureTriangle" | "summary" | ""),
        // WebKit's answers for a select, and for a field with suggestions.
        "combobox" => matches!(computed, "combobox" | "button" | "textbox"),
        "img" => matches!(computed, "img" | "image"),
        _ => computed == role,
    }
}
