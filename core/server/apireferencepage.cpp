// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apireferencepage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace Ringproof {

namespace {

QString text(const QJsonObject &object, const char *name) { return object.value(QLatin1StringView(name)).toString(); }

QJsonObject child(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1StringView(name)).toObject();
}

QString element(const char *name, const QString &html)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(QLatin1StringView(name), html);
}

/// One line of the description's Markdown: of all of it only `code` is used.
QString inlineHtml(const QString &markdown)
{
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    return markdown.toHtmlEscaped().replace(code, QStringLiteral("<code>\\1</code>"));
}

QString paragraphs(const QString &markdown)
{
    QString html;
    const QStringList parts = markdown.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        html += element("p", inlineHtml(part));
    return html;
}

QString table(const QStringList &heads, const QStringList &rows)
{
    if (rows.isEmpty())
        return {};
    const QString head = QStringLiteral("<th scope=\"col\">") + heads.join(QStringLiteral("</th><th scope=\"col\">")) +
                         QStringLiteral("</th>");
    return QStringLiteral("<table><thead><tr>%1</tr></thead>\n<tbody>%2</tbody></table>\n")
        .arg(head, rows.join(QString()));
}

QString row(const QStringList &cells)
{
    return QStringLiteral("<tr><td>") + cells.join(QStringLiteral("</td><td>")) + QStringLiteral("</td></tr>\n");
}

QString pre(const QJsonValue &example)
{
    const QByteArray json =
        example.isArray() ? QJsonDocument(example.toArray()).toJson() : QJsonDocument(example.toObject()).toJson();
    const QString shown = example.isString() ? example.toString() : QString::fromUtf8(json).trimmed();
    return element("pre", shown.toHtmlEscaped());
}

/// The name by which a page is jumped to.
QString anchorOf(const QJsonObject &operation) { return text(operation, "operationId").toHtmlEscaped(); }

class Page final
{
public:
    explicit Page(const QJsonObject &description)
        : m_description(description)
    {}

    QString html() const
    {
        const QJsonObject info = child(m_description, "info");
        QString body =
            element("h1", text(info, "title").toHtmlEscaped() + u' ' + text(info, "version").toHtmlEscaped());
        body += element("p", inlineHtml(text(info, "summary"))) + paragraphs(text(info, "description"));
        body += QStringLiteral("<p><a href=\"/openapi.json\">openapi.json</a></p>\n") + contents();
        forEachOperation([&](const QString &method, const QString &path, const QJsonObject &operation) {
            body += section(method, path, operation);
        });
        body += QStringLiteral("<h2>Keys</h2>\n");
        const QJsonObject schemes = child(child(m_description, "components"), "securitySchemes");
        for (const QJsonValue &scheme : schemes)
            body += paragraphs(text(scheme.toObject(), "description"));
        return QStringLiteral("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                              "<title>The API \u2013 Ringproof</title>"
                              "<link rel=\"icon\" href=\"/web/icon.svg\" type=\"image/svg+xml\">"
                              "<link rel=\"stylesheet\" href=\"/web/plain.css\"></head>\n<body>\n") +
               body + QStringLiteral("</body></html>\n");
    }

private:
    /// By tags in their order, then by path.
    template<class Visitor>
    void forEachOperation(const Visitor &visit) const
    {
        const QJsonArray tags = m_description.value(QLatin1StringView("tags")).toArray();
        const QJsonObject paths = child(m_description, "paths");
        for (const QJsonValue &tag : tags)
            for (auto path = paths.begin(); path != paths.end(); ++path) {
                const QJsonObject item = path->toObject();
                for (auto operation = item.begin(); operation != item.end(); ++operation)
                    if (operation->toObject().value(QLatin1StringView("tags")).toArray().contains(tag[u"name"]))
                        visit(operation.key().toUpper(), path.key(), operation->toObject());
            }
    }

    /// What a reference refers to, or the value itself.
    QJsonObject resolved(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        const QString reference = text(object, "$ref");
        if (!reference.startsWith(QLatin1StringView("#/")))
            return object;
        QJsonObject at = m_description;
        const QStringList parts = reference.mid(2).split(u'/');
        for (const QString &part : parts)
            at = at.value(part).toObject();
        return at;
    }

    QString contents() const
    {
        QString items;
        forEachOperation([&](const QString &method, const QString &path, const QJsonObject &operation) {
            items += element("li",
                QStringLiteral("<a href=\"#%1\"><code>%2 %3</code></a> %4")
                    .arg(anchorOf(operation), method, path.toHtmlEscaped(), inlineHtml(text(operation, "summary"))));
        });
        return element("ul", items);
    }

    QString section(const QString &method, const QString &path, const QJsonObject &operation) const
    {
        QString html = QStringLiteral("<h2 id=\"%1\"><code>%2 %3</code></h2>\n")
                           .arg(anchorOf(operation), method, path.toHtmlEscaped());
        html += element("p", inlineHtml(text(operation, "summary")) + u'.');
        html += paragraphs(text(operation, "description")) + scopes(operation) + parameters(operation);
        html += requestBody(child(operation, "requestBody")) + answers(child(operation, "responses"));
        return html;
    }

    static QString scopes(const QJsonObject &operation)
    {
        QStringList names;
        bool isOpen = operation.value(QLatin1StringView("security")).toArray().isEmpty();
        const QJsonArray ways = operation.value(QLatin1StringView("security")).toArray();
        for (const QJsonValue &way : ways) {
            const QJsonObject schemes = way.toObject();
            isOpen = isOpen || schemes.isEmpty();
            for (const QJsonValue &scheme : schemes)
                for (const QJsonValue &scope : scheme.toArray())
                    names.append(QStringLiteral("<code>%1</code>").arg(scope.toString().toHtmlEscaped()));
        }
        if (names.isEmpty())
            return {};
        const QString sentence = QStringLiteral("Key with scope %1%2.").arg(names.join(QStringLiteral(", ")));
        return QStringLiteral("<p class=\"secondary\">%1</p>\n")
            .arg(sentence.arg(isOpen ? QStringLiteral(" where one is needed") : QString()));
    }

    QString parameters(const QJsonObject &operation) const
    {
        QStringList rows;
        const QJsonArray list = operation.value(QLatin1StringView("parameters")).toArray();
        for (const QJsonValue &each : list) {
            const QJsonObject parameter = resolved(each);
            rows.append(row({QStringLiteral("<code>%1</code>").arg(text(parameter, "name").toHtmlEscaped()),
                text(parameter, "in").toHtmlEscaped(), inlineHtml(text(parameter, "description"))}));
        }
        return table({QStringLiteral("Parameter"), QStringLiteral("In"), QStringLiteral("Meaning")}, rows);
    }

    QString requestBody(const QJsonObject &body) const
    {
        const QJsonObject json = child(child(body, "content"), "application/json");
        if (json.isEmpty())
            return {};
        return element("h3", QStringLiteral("Body, as JSON or as a form")) +
               fields(json.value(QLatin1StringView("schema"))) + pre(json.value(QLatin1StringView("example")));
    }

    QString fields(const QJsonValue &reference) const
    {
        const QJsonObject schema = resolved(reference);
        const QJsonArray required = schema.value(QLatin1StringView("required")).toArray();
        const QJsonObject properties = child(schema, "properties");
        QStringList rows;
        for (auto field = properties.begin(); field != properties.end(); ++field) {
            const QJsonObject own = field->toObject();
            const QJsonArray parts = own.value(QLatin1StringView("allOf")).toArray();
            const QString meaning = text(own, "description");
            const QJsonObject type = resolved(parts.isEmpty() ? *field : parts.first());
            const bool isNeeded = required.contains(field.key());
            rows.append(row({QStringLiteral("<code>%1</code>").arg(field.key().toHtmlEscaped()),
                isNeeded ? QStringLiteral("needed") : QString(),
                inlineHtml(meaning.isEmpty() ? text(type, "description") : meaning) + words(type)}));
        }
        return table({QStringLiteral("Field"), QString(), QStringLiteral("Meaning")}, rows);
    }

    /// The values that a text may have, where they are counted.
    static QString words(const QJsonObject &type)
    {
        QStringList names;
        const QJsonArray list = type.value(QLatin1StringView("enum")).toArray();
        for (const QJsonValue &word : list)
            names.append(QStringLiteral("<code>%1</code>").arg(word.toString().toHtmlEscaped()));
        return names.isEmpty() ? QString() : QStringLiteral(": ") + names.join(u' ');
    }

    QString answers(const QJsonObject &responses) const
    {
        QStringList rows;
        QString examples;
        for (auto each = responses.begin(); each != responses.end(); ++each) {
            const QJsonObject response = resolved(*each);
            const QJsonObject content = child(response, "content");
            QStringList codes;
            for (const QJsonValue &media : content) {
                const QJsonArray parts = child(media.toObject(), "schema").value(QLatin1StringView("allOf")).toArray();
                codes.append(words(child(child(parts.last().toObject(), "properties"), "code")));
                const QJsonObject shown = child(media.toObject(), "examples");
                if (each.key() == QLatin1StringView("200") && !shown.isEmpty())
                    examples += pre(resolved(*shown.begin()).value(QLatin1StringView("value")));
            }
            rows.append(
                row({each.key().toHtmlEscaped(), inlineHtml(text(response, "description")) + codes.join(QString())}));
        }
        return element("h3", QStringLiteral("Answers")) +
               table({QStringLiteral("Status"), QStringLiteral("Meaning")}, rows) + examples;
    }

    const QJsonObject m_description;
};

} // namespace

QByteArray referencePage(const QJsonObject &description) { return Page(description).html().toUtf8(); }

} // namespace Ringproof
